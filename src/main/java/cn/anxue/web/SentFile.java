package cn.anxue.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file that came with a form; a field left empty is one of no bytes. */
public final class SentFile {
    private SentFile() {}

    /** All of it; what is larger than bodies may be never comes this far. */
    public static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
