package org.homeward.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Refusal;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open PostgreSQL database with every migration applied.
 *
 * <p>Safe for use by several threads. What {@link #inTransaction} has returned from is on disk: fsync is on, also on the
 * embedded server. Nothing is retried; after {@link DatabaseUnavailable} the work did not happen, unless the connection
 * broke during the commit itself, and the caller has to read what stands.
 */
public final class Database implements AutoCloseable {

    /** The oldest major version of PostgreSQL that is supported. */
    public static final int OLDEST_SERVER = 15;
    /** More connections than this serve no purpose on the machines this runs on; each costs the server 10 MB. */
    private static final int MOST_CONNECTIONS = 8;
    /** A server that does not answer for so long is reported as down. */
    private static final long CONNECT_MILLIS_MAX = 5_000;

    private final HikariDataSource pool;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final Runnable stop;

    private Database(HikariDataSource pool, Runnable stop) {
        this.pool = pool;
        this.client = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.stop = stop;
    }

    /** Opens the chosen database; what was started for it stops when it is closed. */
    public static Outcome<Database> open(DatabaseChoice choice) {
        return switch (choice) {
            case DatabaseChoice.Server server -> connect(server.url());
            case DatabaseChoice.Private(var home) -> EmbeddedServer.startPrivate(home);
            case DatabaseChoice.Lasting(var home, var directory) -> EmbeddedServer.startLasting(home, directory);
        };
    }

    private static Outcome<Database> connect(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            return Outcome.refused(DatabaseRefusal.NOT_POSTGRESQL, Map.of());
        }
        return connect(url, "", "", true, () -> {});
    }

    /** Connects and, where {@code migrate}, brings every schema up to date; on refusal {@code stop} has been run. */
    static Outcome<Database> connect(String url, String user, String password, boolean migrate, Runnable stop) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setPoolName("homeward");
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS_MAX);
        config.setInitializationFailTimeout(1); // One attempt: a server that is down is reported at once.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Otherwise the message of a failed statement repeats its values: keys, salts, what is said of a person.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "homeward");
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException refused) {
            stop.run();
            return Outcome.refused(DatabaseRefusal.NO_ANSWER, Map.of("cause", lastWords(refused)));
        }
        Database database = new Database(pool, stop);
        int version = database.client
                .sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single();
        if (version < OLDEST_SERVER) {
            database.close();
            return Outcome.refused(
                    DatabaseRefusal.TOO_OLD,
                    Map.of("version", Integer.toString(version), "oldest", Integer.toString(OLDEST_SERVER)));
        }
        if (migrate) {
            migrate(pool);
        }
        return Outcome.accepted(database);
    }

    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    /** Plain SQL; inside {@link #inTransaction} it takes part in the transaction. */
    public JdbcClient client() {
        return client;
    }

    /** The connections themselves, for batches. */
    public DataSource source() {
        return pool;
    }

    /** Runs {@code work} in one transaction: all of it is on disk on return, or none of it where it throws. */
    public <T> T inTransaction(Supplier<T> work) {
        try {
            return transactions.execute(status -> work.get());
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransactionSystemException lost) {
            throw new DatabaseUnavailable(new Refusal(DatabaseRefusal.LOST, Map.of()), lost);
        }
    }

    /** Closes the connections and stops the embedded server, if there is one. */
    @Override
    public void close() {
        pool.close();
        stop.run();
    }

    /** The innermost cause's message: the server's own words, which name no person. */
    private static String lastWords(Throwable failed) {
        Throwable inner = failed;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        return message == null ? inner.getClass().getSimpleName() : message;
    }
}
