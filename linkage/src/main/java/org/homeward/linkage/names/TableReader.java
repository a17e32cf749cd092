package org.homeward.linkage.names;

import java.util.List;

/** Reads an alphabet whose letters and letter groups stand in one table: Georgian, Armenian, Greek, Hebrew. */
final class TableReader implements ScriptReader {
    private final Script script;
    private final GraphemeTable table;

    TableReader(Script script, String resource) {
        this.script = script;
        this.table = new GraphemeTable(resource, List.of("sounds"), "");
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public List<String> skeletons(String token) {
        Hypotheses hypotheses = new Hypotheses();
        Beam beam = new Beam();
        beam.restart(0);
        table.read(table.plain(token), 0, beam);
        hypotheses.offer(beam);
        return hypotheses.best();
    }
}
