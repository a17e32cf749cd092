package org.homeward.app.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.database.Database;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.Secrets;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Records of persons, each sealed under a key and a salt of the person's own (AES-256-GCM).
 *
 * <p>Acts carry only the commitments. Erasing a person destroys key and salt: the record can no longer be read, the
 * commitment says nothing any more, and every proof given before still holds. Copies of the database made before (its
 * write-ahead log, backups) hold the key until they are gone too.
 */
public final class PersonalRecords {

    /**
     * A record to seal.
     *
     * @param person the person's pseudonymous id in this exchange
     * @param record what is recorded
     */
    public record PersonRecord(Subject person, Sensitive<JsonNode> record) {}

    /**
     * What an act may carry of a sealed record.
     *
     * @param person the person's pseudonymous id
     * @param number which record of the person, from 0
     * @param commitment SHA-256 of the person's salt, the number as four bytes, and the record
     */
    public record Sealed(Subject person, int number, Hash commitment) {}

    private static final int BATCH = 1_000;

    private record Row(Sealed sealed, Bytes box) {}

    private final Database database;
    private final ExchangeId exchange;
    private final Secrets secrets;

    PersonalRecords(Database database, ExchangeId exchange, Secrets secrets) {
        this.database = database;
        this.exchange = exchange;
        this.secrets = secrets;
    }

    /**
     * Seals {@code records}, in the caller's transaction where there is one. A person who was erased cannot be sealed
     * again under the same id: that is a caller's bug.
     */
    public List<Sealed> seal(List<PersonRecord> records) {
        return database.inTransaction(() -> {
            Map<Subject, PersonKey> keys = knownKeys(records);
            List<PersonKey> fresh = new ArrayList<>();
            List<Row> rows = new ArrayList<>(records.size());
            for (PersonRecord each : records) {
                PersonKey key = keys.computeIfAbsent(each.person(), person -> {
                    PersonKey made = newKey(person);
                    fresh.add(made);
                    return made;
                });
                rows.add(seal(key, each));
            }
            store(fresh, rows);
            return rows.stream().map(Row::sealed).toList();
        });
    }

    /** The record {@code number} of {@code person}; empty where there is none, or none any more. */
    public Optional<Sensitive<JsonNode>> open(Subject person, int number) {
        return document(person, number).map(each -> Sensitive.of(CanonicalJson.MAPPER.readTree(each)));
    }

    /** True where the commitment is the one of this record; that takes the person's salt, so never after erasing. */
    public boolean verify(Sealed claimed) {
        Optional<byte[]> document = document(claimed.person(), claimed.number());
        Optional<PersonKey> key = key(claimed.person());
        return document.isPresent()
                && key.isPresent()
                && key.get().commitment(claimed.number(), document.get()).equals(claimed.commitment());
    }

    /** Destroys the person's key, salt and sealed records; false where there was nothing left to destroy. */
    public boolean erase(Subject person) {
        return database.inTransaction(() -> {
            database.client()
                    .sql("delete from acts.person_record where exchange = ? and person = ?")
                    .params(exchange.value(), person.value())
                    .update();
            return database.client()
                            .sql("update acts.person set key = null, salt = null"
                                    + " where exchange = ? and person = ? and key is not null")
                            .params(exchange.value(), person.value())
                            .update()
                    == 1;
        });
    }

    private Optional<byte[]> document(Subject person, int number) {
        return key(person)
                .flatMap(key -> database.client()
                        .sql("select sealed from acts.person_record where exchange = ? and person = ? and number = ?")
                        .params(exchange.value(), person.value(), number)
                        .query((row, at) -> key.open(exchange, number, row.getBytes(1)))
                        .optional());
    }

    private PersonKey newKey(Subject person) {
        String purpose = exchange + " " + person;
        return new PersonKey(
                person,
                Bytes.of(secrets.bytes("person key " + purpose, PersonKey.LENGTH)),
                Bytes.of(secrets.bytes("person salt " + purpose, Commitments.SALT_LENGTH)),
                0);
    }

    private Row seal(PersonKey key, PersonRecord record) {
        int number = key.takeNumber();
        byte[] document = CanonicalJson.encode(record.record().open());
        byte[] nonce = secrets.bytes(
                "person nonce " + exchange + " " + record.person() + " " + number, PersonKey.NONCE_LENGTH);
        return new Row(
                new Sealed(record.person(), number, key.commitment(number, document)),
                Bytes.of(key.seal(exchange, number, nonce, document)));
    }

    /** Keys of persons who have records already. */
    private Map<Subject, PersonKey> knownKeys(List<PersonRecord> records) {
        String[] persons =
                records.stream().map(each -> each.person().value()).distinct().toArray(String[]::new);
        Map<Subject, PersonKey> keys = new HashMap<>();
        database.client()
                .sql("select p.person, p.key, p.salt, coalesce(max(r.number) + 1, 0) from acts.person p"
                        + " left join acts.person_record r on r.exchange = p.exchange and r.person = p.person"
                        + " where p.exchange = ? and p.person = any(?) group by p.exchange, p.person")
                .params(exchange.value(), persons)
                .query(row -> {
                    byte[] key = row.getBytes(2);
                    if (key == null) {
                        throw new IllegalArgumentException("a person who was erased is to be sealed again");
                    }
                    Subject person = new Subject(row.getString(1));
                    keys.put(person, new PersonKey(person, Bytes.of(key), Bytes.of(row.getBytes(3)), row.getInt(4)));
                });
        return keys;
    }

    private void store(List<PersonKey> fresh, List<Row> rows) {
        JdbcTemplate template = new JdbcTemplate(database.source());
        template.batchUpdate(
                "insert into acts.person (exchange, person, key, salt) values (?, ?, ?, ?)",
                fresh,
                BATCH,
                (statement, key) -> {
                    statement.setString(1, exchange.value());
                    statement.setString(2, key.person().value());
                    statement.setBytes(3, key.key().toArray());
                    statement.setBytes(4, key.salt().toArray());
                });
        template.batchUpdate(
                "insert into acts.person_record (exchange, person, number, sealed, commitment)"
                        + " values (?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setString(1, exchange.value());
                    statement.setString(2, row.sealed().person().value());
                    statement.setInt(3, row.sealed().number());
                    statement.setBytes(4, row.box().toArray());
                    statement.setBytes(5, row.sealed().commitment().toArray());
                });
    }

    private Optional<PersonKey> key(Subject person) {
        return database.client()
                .sql("select key, salt from acts.person where exchange = ? and person = ? and key is not null")
                .params(exchange.value(), person.value())
                .query((row, number) -> new PersonKey(person, Bytes.of(row.getBytes(1)), Bytes.of(row.getBytes(2)), 0))
                .optional();
    }
}
