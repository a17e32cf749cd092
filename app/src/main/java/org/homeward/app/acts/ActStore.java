package org.homeward.app.acts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.database.Database;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Hash;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.NoteSignature;
import org.homeward.ledger.SignedNote;
import org.homeward.ledger.Tile;
import org.homeward.ledger.TileNodes;
import org.homeward.ledger.TilePath;
import org.homeward.ledger.TreeHead;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of {@code acts} for one exchange; every method takes part in the caller's transaction. */
final class ActStore implements TileNodes.Fetch {

    /** An act with its entry, salt and payload, as stored. */
    record Row(RecordedAct act, Bytes entry, Bytes salt, Bytes document) {}

    private static final int BATCH = 500;

    private final Database database;
    private final JdbcTemplate template;
    private final ExchangeId id;
    private final String exchange;

    ActStore(Database database, ExchangeId exchange) {
        this.database = database;
        this.template = new JdbcTemplate(database.source());
        this.id = exchange;
        this.exchange = exchange.value();
    }

    /** Makes sure that the log exists, locks it against other writers, and answers its head. */
    TreeHead lockHead(Hash emptyRoot) {
        database.client()
                .sql("insert into acts.log (exchange, origin, size, root) values (?, ?, 0, ?) on conflict do nothing")
                .params(exchange, id.origin(), emptyRoot.toArray())
                .update();
        return head("select size, root from acts.log where exchange = ? for update");
    }

    TreeHead head() {
        return head("select size, root from acts.log where exchange = ?");
    }

    private TreeHead head(String sql) {
        return database.client()
                .sql(sql)
                .param(exchange)
                .query((row, number) -> new TreeHead(row.getLong(1), Hash.ofBytes(row.getBytes(2))))
                .optional()
                .orElseThrow(() -> new IllegalStateException("the log does not exist yet"));
    }

    /** How many acts each seat has in the log. */
    Map<SeatId, Long> sequences() {
        Map<SeatId, Long> sequences = new HashMap<>();
        database.client()
                .sql("select signer, max(sequence) from acts.act where exchange = ? group by signer")
                .param(exchange)
                .query(row -> {
                    sequences.put(new SeatId(row.getString(1)), row.getLong(2));
                });
        return sequences;
    }

    void insert(List<Row> rows) {
        template.batchUpdate(
                "insert into acts.act (exchange, index, type, signer, sequence, subject, entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                this::bindAct);
        template.batchUpdate(
                "insert into acts.payload (exchange, index, salt, document) values (?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setString(1, exchange);
                    statement.setLong(2, row.act().index());
                    statement.setBytes(3, row.salt().toArray());
                    statement.setBytes(4, row.document().toArray());
                });
    }

    private void bindAct(PreparedStatement statement, Row row) throws SQLException {
        statement.setString(1, exchange);
        statement.setLong(2, row.act().index());
        statement.setString(3, row.act().type().value());
        statement.setString(4, row.act().signer().value());
        statement.setLong(5, row.act().sequence());
        statement.setString(6, row.act().subject().map(Subject::value).orElse(null));
        statement.setBytes(7, row.entry().toArray());
    }

    void insertTiles(List<Tile> tiles) {
        template.batchUpdate(
                "insert into acts.tile (exchange, level, index, width, hashes) values (?, ?, ?, ?, ?)"
                        + " on conflict (exchange, level, index)"
                        + " do update set width = excluded.width, hashes = excluded.hashes",
                tiles,
                BATCH,
                (statement, tile) -> {
                    statement.setString(1, exchange);
                    statement.setInt(2, tile.path().level());
                    statement.setLong(3, tile.path().index());
                    statement.setInt(4, tile.path().width());
                    statement.setBytes(5, tile.hashes().toArray());
                });
    }

    /** Puts the new head in place of {@code before}; false where somebody else was faster. */
    boolean advance(TreeHead before, TreeHead after, NoteSignature signature) {
        int changed = database.client()
                .sql("update acts.log set size = ?, root = ? where exchange = ? and size = ? and root = ?")
                .params(
                        after.size(),
                        after.root().toArray(),
                        exchange,
                        before.size(),
                        before.root().toArray())
                .update();
        database.client()
                .sql("insert into acts.checkpoint (exchange, size, root, signature) values (?, ?, ?, ?)")
                .params(exchange, after.size(), after.root().toArray(), signature.line())
                .update();
        return changed == 1;
    }

    /** The entries from {@code first} to before {@code end}, as they are on the database's side. */
    List<byte[]> entries(long first, long end) {
        return database.client()
                .sql("select entry from acts.act where exchange = ? and index >= ? and index < ? order by index")
                .params(exchange, first, end)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    List<Row> rows(long first, long end) {
        return database.client()
                .sql("select a.index, a.entry, p.salt, p.document from acts.act a join acts.payload p"
                        + " on p.exchange = a.exchange and p.index = a.index"
                        + " where a.exchange = ? and a.index >= ? and a.index < ? order by a.index")
                .params(exchange, first, end)
                .query((row, number) -> {
                    try {
                        byte[] entry = row.getBytes(2);
                        RecordedAct act = ActEntry.decode(row.getLong(1), entry).act();
                        return new Row(act, Bytes.of(entry), Bytes.of(row.getBytes(3)), Bytes.of(row.getBytes(4)));
                    } catch (LogFormatException damaged) {
                        throw new IllegalStateException("act " + row.getLong(1) + " is damaged", damaged);
                    }
                })
                .list();
    }

    @Override
    public Tile tile(TilePath path) throws LogFormatException {
        Optional<byte[]> hashes = database.client()
                .sql("select substr(hashes, 1, ?) from acts.tile"
                        + " where exchange = ? and level = ? and index = ? and width >= ?")
                .params(path.width() * Hash.LENGTH, exchange, path.level(), path.index(), path.width())
                .query((row, number) -> row.getBytes(1))
                .optional();
        if (hashes.isEmpty()) {
            throw new LogFormatException(LogFormatException.Reason.TILE, "tile is not there");
        }
        return Tile.decode(path, hashes.get());
    }

    void cosign(long size, SeatId seat, NoteSignature signature) {
        database.client()
                .sql("insert into acts.cosignature (exchange, size, seat, line) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(exchange, size, seat.value(), signature.line())
                .update();
    }

    /** The head that {@code seat} cosigned last. */
    Optional<TreeHead> lastCosigned(SeatId seat) {
        return database.client()
                .sql("select c.size, c.root from acts.cosignature s join acts.checkpoint c"
                        + " on c.exchange = s.exchange and c.size = s.size"
                        + " where s.exchange = ? and s.seat = ? order by s.size desc limit 1")
                .params(exchange, seat.value())
                .query((row, number) -> new TreeHead(row.getLong(1), Hash.ofBytes(row.getBytes(2))))
                .optional();
    }

    /** The smallest size above {@code index} that {@code seat} has cosigned. */
    Optional<Long> cosignedAbove(long index, SeatId seat) {
        return database.client()
                .sql("select size from acts.cosignature where exchange = ? and seat = ? and size > ?"
                        + " order by size limit 1")
                .params(exchange, seat.value(), index)
                .query(Long.class)
                .optional();
    }

    /** The checkpoint of {@code size} with {@code text}, signed by the log and cosigned by whoever has. */
    SignedNote note(long size, String text) {
        List<String> lines = database.client()
                .sql("select signature from (select 0 as place, '' as seat, signature from acts.checkpoint"
                        + " where exchange = ? and size = ? union all"
                        + " select 1, seat, line from acts.cosignature where exchange = ? and size = ?) all_lines"
                        + " order by place, seat collate \"C\"")
                .params(exchange, size, exchange, size)
                .query(String.class)
                .list();
        return new SignedNote(text, lines.stream().map(ActStore::parseLine).toList());
    }

    private static NoteSignature parseLine(String line) {
        try {
            return NoteSignature.parse(line.substring(0, line.length() - 1));
        } catch (LogFormatException damaged) {
            throw new IllegalStateException("a stored signature is damaged", damaged);
        }
    }

    /** How many acts the read model {@code name} has taken in; empty where it never took in any. */
    Optional<Long> applied(String name) {
        return database.client()
                .sql("select applied from acts.projection where exchange = ? and name = ?")
                .params(exchange, name)
                .query(Long.class)
                .optional();
    }

    void markApplied(String name, long size) {
        database.client()
                .sql("insert into acts.projection (exchange, name, applied) values (?, ?, ?)"
                        + " on conflict (exchange, name) do update set applied = excluded.applied")
                .params(exchange, name, size)
                .update();
    }
}
