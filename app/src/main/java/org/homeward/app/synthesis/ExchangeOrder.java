package org.homeward.app.synthesis;

/**
 * What lists of synthetic people to make.
 *
 * @param people rows of each list
 * @param overlap share of the people of one list who are on the other too, 0 to 1; for {@link Kind#DUPLICATES} the share of
 *     rows that repeat a person
 * @param seed the seed: the same order gives the same bytes
 * @param kind two lists to match, or one that repeats people
 * @param format file format
 */
public record ExchangeOrder(int people, double overlap, long seed, Kind kind, Format format) {

    /** Which task the lists are for. */
    public enum Kind {
        /** Two lists, {@code a} as one side keeps it and {@code b} as the other does. */
        EXCHANGE,
        /** One list, {@code list}, in which people come up again under another spelling. */
        DUPLICATES
    }

    /** How the lists are written. */
    public enum Format {
        CSV,
        XLSX
    }

    /** Rows of a list that this program will write; beyond it disks fill by mistake. */
    public static final int PEOPLE_MAX = 50_000_000;

    /** The most rows that {@link #format} can hold. */
    public int peopleMax() {
        return switch (format) {
            case CSV -> PEOPLE_MAX;
            case XLSX -> XlsxSheet.ROWS_MAX;
        };
    }
}
