package cn.anxue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Settings as they are needed before the framework can read them: a system property first, then the environment. */
final class Settings {
    private Settings() {}

    /** @param name as in {@code anxue.db.url}, in the environment {@code ANXUE_DB_URL} */
    static Optional<String> find(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    static Path dataFolder() {
        return Path.of(find("anxue.data").orElse("./data"));
    }

    /** Hands a value to the framework; it wins over the environment and over every file. */
    static void set(String name, String value) {
        System.setProperty(name, value);
    }
}
