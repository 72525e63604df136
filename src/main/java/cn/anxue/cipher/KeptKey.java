package cn.anxue.cipher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A key that is made once and kept in a file nobody else may read, since a new one at each start would undo its work. */
public final class KeptKey {
    private KeptKey() {}

    /** Makes a key as its file holds it. */
    public interface Making<E extends Exception> {
        String key() throws E;
    }

    /** What the file holds; made by the first who asks, of several processes too. */
    public static <E extends Exception> String in(Path file, Making<E> making) throws IOException, E {
        if (!Files.exists(file)) {
            make(file, making.key());
        }
        return Files.readString(file).strip();
    }

    private static void make(Path file, String key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "new",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, key);
            // Unlike a move, a link never takes the place of a key that another process has just kept.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other's key is read instead.
        } finally {
            Files.delete(draft);
        }
    }
}
