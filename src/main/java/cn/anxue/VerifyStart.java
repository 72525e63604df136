package cn.anxue;

import cn.anxue.embedded.EmbeddedDatabase;
import cn.anxue.seal.VerifyCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the database the service would use and has its seals verified, without starting the service. */
final class VerifyStart {
    private static final int NOT_CHECKED = 2;

    private VerifyStart() {}

    /** @return 0 where history is as it was sealed, 1 where something is wrong, 2 where it could not be checked */
    static int run(String[] arguments, PrintStream out, PrintStream errors) {
        List<String> files = Arrays.asList(arguments).subList(1, arguments.length);
        Optional<String> url = Settings.find("anxue.db.url");
        try {
            if (url.isPresent()) {
                String user = Settings.find("anxue.db.owner.user")
                        .or(() -> Settings.find("anxue.db.user"))
                        .orElse("");
                String password = Settings.find("anxue.db.owner.user").isPresent()
                        ? Settings.find("anxue.db.owner.password").orElse("")
                        : Settings.find("anxue.db.password").orElse("");
                return command(url.get(), user, password).run(files, out);
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.startDurable(Settings.dataFolder())) {
                return command(database.url(), EmbeddedDatabase.OWNER, EmbeddedDatabase.OWNER)
                        .run(files, out);
            }
        } catch (IOException | SQLException | GeneralSecurityException e) {
            errors.println("Anxue cannot verify: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private static VerifyCommand command(String url, String user, String password) {
        return new VerifyCommand(url, user, password, Settings.find("anxue.keys.seal"), Settings.dataFolder());
    }
}
