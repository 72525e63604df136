package cn.anxue.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A body put aside as a file while it is read, for a workbook's directory stands at its end. */
record SheetUpload(Path file) implements AutoCloseable {
    static SheetUpload of(InputStream content) {
        try {
            Path file = Files.createTempFile("import", ".sheet");
            SheetUpload upload = new SheetUpload(file);
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return upload;
            } catch (IOException | RuntimeException cutOff) {
                upload.close();
                throw cutOff;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
