package dev.latchkey.user.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id version 1.3 (RFC 9106), computed by Bouncy Castle on the calling thread.
 *
 * <p>Each thread keeps the memory of its last hash for the next one: without that half of the time
 * goes into getting and clearing 19 MiB.
 */
final class Argon2 {
  private record Pool(int blocks, BlockPool pool) {}

  private static final ThreadLocal<Pool> POOLS = new ThreadLocal<>();

  private Argon2() {}

  /**
   * Computes a hash.
   *
   * @param password the bytes to hash; not changed
   * @param like the cost and the salt
   * @param length of the hash, in bytes
   */
  static byte[] compute(byte[] password, Argon2Hash like, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(like.memoryKib())
            .withIterations(like.iterations())
            .withParallelism(like.parallelism())
            .withSalt(like.salt())
            .withBlockPool(pool(like))
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] hash = new byte[length];
    generator.generateBytes(password, hash);
    return hash;
  }

  private static BlockPool pool(Argon2Hash like) {
    int blocks = Argon2BytesGenerator.getBlockCount(like.memoryKib(), like.parallelism());
    Pool kept = POOLS.get();
    if (kept == null || kept.blocks() != blocks) {
      kept = new Pool(blocks, new FixedBlockPool(blocks));
      POOLS.set(kept);
    }
    return kept.pool();
  }
}
