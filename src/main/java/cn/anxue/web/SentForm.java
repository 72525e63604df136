package cn.anxue.web;

import cn.anxue.id.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param name what it asks for, as in {@code POST /console/orders}
 * @param key what its page called it; null where the page gave it no name, or a file came in its stead
 * @param digest of all that was typed and chosen: the same key with other content is another act
 */
record SentForm(String name, @Nullable String key, byte[] digest) {
    /** The field that carries the key; templates write it by the tag {@code once}. */
    static final String KEY = "once";

    /** The one being served. */
    static SentForm served() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        FormData typed = request.getFormData();
        String name = request.getMethod() + " " + request.getPath();
        FormValue key = typed == null ? null : typed.getFirst(KEY);
        if (typed == null || key == null || key.isFileItem()) {
            return new SentForm(name, null, new byte[0]);
        }
        return new SentForm(name, key.getValue(), digest(typed));
    }

    private static byte[] digest(FormData typed) {
        MessageDigest digest = Sha256.digest();
        for (String field : typed) {
            for (FormValue value : typed.get(field)) {
                part(digest, field.getBytes(StandardCharsets.UTF_8));
                part(
                        digest,
                        value.isFileItem() ? digest(value) : value.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return digest.digest();
    }

    /** Each part with its length, so that no two lists of them read alike. */
    private static void part(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static byte[] digest(FormValue file) {
        MessageDigest digest = Sha256.digest();
        part(digest, String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
        try (InputStream content = new DigestInputStream(file.getFileItem().getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }
}
