package cn.anxue.web;

import cn.anxue.id.Sha256;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where styles and scripts are fetched: at an address that changes with what is in them. So browsers keep each for good, and
 * nobody sees a new page in an old style.
 */
@TemplateExtension(namespace = "asset")
public final class Assets {
    private static final String FOLDER = "/assets/";
    private static final int DIGEST_BYTES = 6;
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    public static String of(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        String file = "/META-INF/resources" + FOLDER + name;
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
            return FOLDER + name + "?" + HexFormat.of().formatHex(Sha256.of(in.readAllBytes()), 0, DIGEST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
