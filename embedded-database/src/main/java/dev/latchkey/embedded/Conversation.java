package dev.latchkey.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Set;

/**
 * One connection: serves nothing but the driver's handshake until the secret is proved on it.
 *
 * <p>It stands in the place of the server's own handler, which answers some commands (a status with
 * host name and process, for one) without saying on which connection they came. The old {@code
 * OP_QUERY} form is for the handshake alone, before the proof and after it.
 */
final class Conversation extends SimpleChannelInboundHandler<ClientRequest> {
  private static final Set<String> HANDSHAKE = Set.of("hello", "isMaster", "ismaster");

  private final Secret secret;
  private final UnprovedConnections unproved;
  private final Commands commands;
  private boolean proved;
  private int answers;

  Conversation(Secret secret, UnprovedConnections unproved, Commands commands) {
    this.secret = secret;
    this.unproved = unproved;
    this.commands = commands;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    if (request instanceof MongoMessage message && !message.getDocument().isEmpty()) {
      read(context, message);
    } else if (request instanceof MongoQuery query && isHandshake(query.getQuery())) {
      context.writeAndFlush(new MongoReply(headerFor(request), Answers.hello()));
    } else {
      context.close();
    }
  }

  private void read(ChannelHandlerContext context, MongoMessage message) {
    Document command = message.getDocument();
    if (isHandshake(command)) {
      write(context, message, Answers.hello());
    } else if (isNamed(command, "saslStart")) {
      write(context, message, prove(context, command));
    } else if (!proved) {
      write(context, message, Answers.unauthorized());
    } else {
      commands.answer(message).thenAccept(answer -> write(context, message, answer));
    }
  }

  /** A failed proof ends an earlier one on the same connection. */
  private Document prove(ChannelHandlerContext context, Document saslStart) {
    proved = secret.isProvedBy(saslStart);
    if (!proved) {
      return Answers.notProved();
    }
    unproved.remove(context.channel());
    if (context.pipeline().get(UnprovedFrames.class) != null) {
      context.pipeline().remove(UnprovedFrames.class);
    }
    return Answers.proved();
  }

  private static boolean isHandshake(Document command) {
    return !command.isEmpty() && HANDSHAKE.contains(command.keySet().iterator().next());
  }

  private static boolean isNamed(Document command, String name) {
    return command.keySet().iterator().next().equals(name);
  }

  private void write(ChannelHandlerContext context, MongoMessage to, Document answer) {
    context
        .executor()
        .execute(
            () ->
                context.writeAndFlush(new MongoMessage(context.channel(), headerFor(to), answer)));
  }

  private MessageHeader headerFor(ClientRequest request) {
    return new MessageHeader(++answers, request.getHeader().getRequestID());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    commands.forget(context.channel());
    super.channelInactive(context);
  }
}
