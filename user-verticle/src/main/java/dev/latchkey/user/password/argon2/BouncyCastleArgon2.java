package dev.latchkey.user.password.argon2;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2 by Bouncy Castle.
 *
 * <p>Each thread keeps the memory of a hash of the configured cost for the next one: without that
 * half of the time goes into getting and clearing 19 MiB. Memory for hashes of another cost is
 * given back.
 */
final class BouncyCastleArgon2 implements Argon2Function {
  private final int blocks;
  private final ThreadLocal<BlockPool> pools;

  /** With memory for hashes of this cost. */
  BouncyCastleArgon2(Argon2Cost cost) {
    blocks = blocks(cost);
    pools = ThreadLocal.withInitial(() -> new FixedBlockPool(blocks));
  }

  @Override
  public byte[] compute(byte[] password, byte[] secret, Argon2Hash like) {
    Argon2Cost cost = like.cost();
    Argon2Parameters.Builder parameters =
        new Argon2Parameters.Builder(code(like.form().type()))
            .withVersion(like.form().version())
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(cost.parallelism())
            .withSecret(secret)
            .withAdditional(like.inputs().data())
            .withSalt(like.inputs().salt());
    if (blocks(cost) == blocks) {
      parameters.withBlockPool(pools.get());
    }
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters.build());
    byte[] hash = new byte[like.hash().length];
    generator.generateBytes(password, hash);
    return hash;
  }

  private static int code(Argon2Type type) {
    return switch (type) {
      case D -> Argon2Parameters.ARGON2_d;
      case I -> Argon2Parameters.ARGON2_i;
      case ID -> Argon2Parameters.ARGON2_id;
    };
  }

  private static int blocks(Argon2Cost cost) {
    return Argon2BytesGenerator.getBlockCount(cost.memoryKib(), cost.parallelism());
  }
}
