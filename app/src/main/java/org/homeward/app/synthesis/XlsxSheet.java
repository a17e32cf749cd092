package org.homeward.app.synthesis;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as an XLSX workbook of one sheet, the same bytes for the same rows.
 *
 * <p>The library stamps the time of writing into the file; it is written aside first and packed again without it.
 */
final class XlsxSheet implements Sheet {

    /** Rows a sheet can hold besides its header: the format's own limit. */
    static final int ROWS_MAX = 1_048_575;

    private static final int FLUSH_EVERY = 2_000;
    private static final LocalDateTime STAMP = LocalDateTime.of(2025, 6, 2, 12, 0);

    private final Path file;
    private final Path aside;
    private final OutputStream stream;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(Path file, String title) throws IOException {
        this.file = file;
        this.aside = Files.createTempFile("homeward-synthesis", ".xlsx");
        this.stream = new BufferedOutputStream(Files.newOutputStream(aside));
        this.workbook = new Workbook(stream, "Homeward", "1.0");
        this.sheet = workbook.newWorksheet(title);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Words(String text) when text.isEmpty() -> {}
                case Cell.Words(String text) -> sheet.value(row, column, text);
                case Cell.Day(var date) -> {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format("dd.mm.yyyy").set();
                }
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        stream.close();
        try (ZipFile from = new ZipFile(aside.toFile());
                ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry stamped = new ZipEntry(entry.getName());
                stamped.setTimeLocal(STAMP);
                to.putNextEntry(stamped);
                try (InputStream part = without(entry.getName(), from.getInputStream(entry))) {
                    part.transferTo(to);
                }
                to.closeEntry();
            }
        } finally {
            Files.delete(aside);
        }
    }

    private static InputStream without(String name, InputStream part) throws IOException {
        if (!name.equals("docProps/core.xml")) {
            return part;
        }
        String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
        String fixed = text.replaceAll(">\\d{4}-\\d\\d-\\d\\dT[^<]*<", ">2025-06-02T12:00:00Z<");
        return new ByteArrayInputStream(fixed.getBytes(StandardCharsets.UTF_8));
    }
}
