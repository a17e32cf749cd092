package org.homeward.app.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The kind of file a table came in, with all that is needed to write the same kind back. */
public sealed interface TableFormat {

    /**
     * Separated text.
     *
     * @param charset the encoding
     * @param byteOrderMark true where the file starts with one
     * @param separator the character between cells
     * @param lineEnd the line end of the first row, {@code \n}, {@code \r\n} or {@code \r}
     * @param separatorLine true where the first line is Excel's {@code sep=;}
     */
    record Csv(Charset charset, boolean byteOrderMark, char separator, String lineEnd, boolean separatorLine)
            implements TableFormat {

        /** What Excel and LibreOffice both open rightly whatever their language. */
        public static final Csv PLAIN = new Csv(StandardCharsets.UTF_8, true, ';', "\r\n", false);
    }

    /**
     * A workbook of Office Open XML (ECMA-376).
     *
     * @param epoch1904 true where day 0 of its dates is 1 January 1904
     */
    record Xlsx(boolean epoch1904) implements TableFormat {}

    /** The usual file ending, with its dot. */
    default String extension() {
        return switch (this) {
            case Csv csv -> csv.separator() == '\t' ? ".tsv" : ".csv";
            case Xlsx _ -> ".xlsx";
        };
    }
}
