package cn.anxue.region;

import cn.anxue.id.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** A data file of this room that comes with the program. */
record ShippedFile(String name, String text) {
    static ShippedFile open(String name) {
        try (InputStream in = ShippedFile.class.getResourceAsStream("/region/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource region/" + name);
            }
            return new ShippedFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows {@code # name:} in the heading. */
    String heading(String name) {
        String start = "# " + name + ": ";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    /** The lines of a CSV file after comments and column names; no cell is quoted. */
    List<String[]> lines() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    String digest() {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
