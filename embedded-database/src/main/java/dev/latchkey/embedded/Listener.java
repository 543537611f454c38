package dev.latchkey.embedded;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections on a free port of 127.0.0.1, which no other machine reaches. */
final class Listener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          new DefaultThreadFactory("embedded-database", true),
          NioIoHandler.newFactory());
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final UnprovedConnections unproved = new UnprovedConnections();
  private final Channel server;

  Listener(Secret secret, Commands commands) {
    try {
      server =
          new ServerBootstrap()
              .group(loops)
              .channel(NioServerSocketChannel.class)
              .childOption(ChannelOption.TCP_NODELAY, true)
              .childHandler(new Pipeline(secret, commands))
              .bind(new InetSocketAddress(loopback(), 0))
              .syncUninterruptibly()
              .channel();
    } catch (RuntimeException e) {
      loops.shutdownGracefully();
      throw e;
    }
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  void stopAccepting() {
    server.close().syncUninterruptibly();
  }

  /** Closes the connections after the answers already written to them. */
  @Override
  public void close() {
    stopAccepting();
    connections.close().awaitUninterruptibly();
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private final class Pipeline extends ChannelInitializer<Channel> {
    private final Secret secret;
    private final Commands commands;

    Pipeline(Secret secret, Commands commands) {
      this.secret = secret;
      this.commands = commands;
    }

    @Override
    protected void initChannel(Channel channel) {
      connections.add(channel);
      unproved.add(channel);
      channel
          .pipeline()
          .addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder())
          .addLast(new UnprovedFrames(), new MongoWireProtocolHandler())
          .addLast(new Conversation(secret, unproved, commands), new Failed());
    }
  }

  /** What cannot be read or answered ends its connection. */
  private static final class Failed extends ChannelInboundHandlerAdapter {
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      // Not louder: any user of the machine can make it happen, as often as he likes.
      LOG.debug("A connection to the embedded database failed: {}", cause.toString());
      context.close();
    }
  }
}
