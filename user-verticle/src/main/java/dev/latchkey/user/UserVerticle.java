package dev.latchkey.user;

import dev.latchkey.contract.Operation;
import dev.latchkey.contract.Readiness;
import dev.latchkey.user.account.AccountAdministration;
import dev.latchkey.user.account.LogIns;
import dev.latchkey.user.account.NewPasswords;
import dev.latchkey.user.account.OutdatedKinds;
import dev.latchkey.user.account.PasswordChanges;
import dev.latchkey.user.account.SignUps;
import dev.latchkey.user.account.UserLookup;
import dev.latchkey.user.breach.BreachedPasswords;
import dev.latchkey.user.bus.OperationConsumers;
import dev.latchkey.user.expiry.Forgetting;
import dev.latchkey.user.guessing.Guesses;
import dev.latchkey.user.key.AccessTokenIssuer;
import dev.latchkey.user.key.BlockingWork;
import dev.latchkey.user.key.KeyUpkeep;
import dev.latchkey.user.key.KeyVault;
import dev.latchkey.user.migration.Migration;
import dev.latchkey.user.password.PasswordHasher;
import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.password.argon2.MissingPepperException;
import dev.latchkey.user.password.argon2.Peppers;
import dev.latchkey.user.revocation.Pruning;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.revocation.RevocationPages;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.LogInFailureStore;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.OutdatedHashes;
import dev.latchkey.user.store.PepperLog;
import dev.latchkey.user.store.RevocationStore;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Wires the user side: database, hasher, signing keys, and a consumer for every operation. */
public final class UserVerticle extends VerticleBase {
  private final MongoSettings mongo;
  private final UserSettings settings;
  private final Clock clock;
  private final BiFunction<Vertx, MongoSettings, Database> openDatabase;
  private final SecureRandom random = new SecureRandom();

  private @Nullable Database database;
  private @Nullable PasswordHasher hasher;
  private @Nullable BreachedPasswords breached;
  private @Nullable OperationConsumers consumers;

  /**
   * A verticle to deploy once a process.
   *
   * @param mongo where the database is
   * @param settings all else
   * @param clock what creation and expiry times are taken from
   */
  public UserVerticle(MongoSettings mongo, UserSettings settings, Clock clock) {
    this(mongo, settings, clock, Database::open);
  }

  /** With a way of its own to the database, for those who watch what is sent there. */
  UserVerticle(
      MongoSettings mongo,
      UserSettings settings,
      Clock clock,
      BiFunction<Vertx, MongoSettings, Database> openDatabase) {
    this.mongo = mongo;
    this.settings = settings;
    this.clock = clock;
    this.openDatabase = openDatabase;
  }

  @Override
  public Future<?> start() {
    Database opened = openDatabase.apply(vertx, mongo);
    database = opened;
    PasswordHasher passwords = new PasswordHasher(vertx, settings.hashing(), random);
    hasher = passwords;
    RevocationLog revocations =
        new RevocationLog(vertx, new RevocationStore(opened), settings.tokenLifetime(), clock);
    return opened
        .createIndexes()
        .compose(indexed -> notePeppers(new PepperLog(opened), settings.hashing().peppers()))
        .compose(
            noted ->
                new Migration(opened, StoredHashes.of(settings.hashing(), random), clock).run())
        .compose(
            migrated ->
                KeyUpkeep.load(
                    vertx,
                    new SigningKeyStore(opened),
                    new KeyVault(BlockingWork.onWorkersOf(vertx), settings.masterKey(), random),
                    settings.keys(),
                    settings.tokenLifetime(),
                    revocations,
                    clock))
        .onSuccess(KeyUpkeep::start)
        .compose(keys -> serve(opened, passwords, keys, revocations))
        // A verticle that did not start is not stopped either.
        .recover(cause -> stop().transform(closed -> Future.failedFuture(cause)));
  }

  private static Future<Void> notePeppers(PepperLog log, Peppers peppers) {
    return log.missing(peppers.ids())
        .compose(
            missing ->
                missing.isEmpty()
                    ? Future.succeededFuture()
                    : Future.failedFuture(new MissingPepperException(missing)))
        .compose(complete -> peppers.currentId().map(log::add).orElseGet(Future::succeededFuture));
  }

  private Future<Void> serve(
      Database opened, PasswordHasher passwords, KeyUpkeep keys, RevocationLog revocations) {
    UserStore users = new UserStore(opened);
    BreachedPasswords known = BreachedPasswords.of(vertx, settings.breaches());
    breached = known;
    known.tryOut();
    NewPasswords newPasswords = new NewPasswords(settings.passwordPolicy(), known);
    SignUps signUps = new SignUps(users, passwords, newPasswords, clock);
    AccessTokenIssuer issuer =
        new AccessTokenIssuer(
            keys.keys(), settings.tokenRules(), settings.tokenLifetime(), random, clock);
    LogInFailureStore failures = new LogInFailureStore(opened);
    Guesses guesses = new Guesses(failures, settings.guessing(), clock);
    Forgetting forgetting = new Forgetting(vertx, clock);
    forgetting.start("counts of failed log-ins", failures::deleteExpired);
    RevocationStore revocationStore = new RevocationStore(opened);
    new Pruning(vertx, revocationStore, clock).start();
    RevocationPages pages = new RevocationPages(revocationStore);
    SessionService sessions =
        new SessionService(vertx, opened, issuer, revocations, settings.sessions(), random, clock);
    sessions.forget(forgetting);
    LogIns logIns = new LogIns(users, passwords, guesses, sessions.starts());
    PasswordChanges changes =
        new PasswordChanges(users, passwords, newPasswords, guesses, sessions.ends(), clock);
    AccountAdministration accounts =
        new AccountAdministration(users, guesses, sessions.ends(), clock);
    UserLookup lookup = new UserLookup(users);
    new OutdatedKinds(vertx, new OutdatedHashes(opened), passwords).start();
    OperationConsumers bus = new OperationConsumers(vertx);
    consumers = bus;
    List<Future<Void>> served = new ArrayList<>(sessions.serve(bus));
    served.addAll(
        List.of(
            bus.serve(Operation.SIGN_UP, signUps::signUp),
            bus.serve(Operation.LOG_IN, logIns::logIn),
            bus.serve(Operation.CHANGE_PASSWORD, changes::change),
            bus.serve(Operation.DISABLE_USER, accounts::disable),
            bus.serve(Operation.ENABLE_USER, accounts::enable),
            bus.serve(Operation.UNLOCK_USER, accounts::unlock),
            bus.serve(Operation.FIND_USER_BY_ID, lookup::findById),
            bus.serve(Operation.FIND_USER_BY_EMAIL, lookup::findByEmail),
            bus.serve(Operation.LIST_PUBLIC_KEYS, request -> keys.keys().publicKeys()),
            bus.serve(Operation.LIST_SIGNING_KEYS, keys.operations()::list),
            bus.serve(Operation.ROTATE_KEYS, keys.operations()::rotate),
            bus.serve(Operation.REVOKE_KEY, keys.operations()::revoke),
            bus.serve(Operation.LIST_REVOCATIONS, pages::list),
            bus.serve(Operation.CHECK_READINESS, request -> opened.ping().map(new Readiness()))));
    return Future.all(served).mapEmpty();
  }

  @Override
  public Future<Void> stop() {
    Future<Void> quiet = consumers == null ? Future.succeededFuture() : consumers.close();
    return quiet.eventually(this::closeResources);
  }

  private Future<Void> closeResources() {
    if (hasher != null) {
      hasher.close();
    }
    Future<Void> unasked = breached == null ? Future.succeededFuture() : breached.close();
    return unasked.eventually(() -> database == null ? Future.succeededFuture() : database.close());
  }
}
