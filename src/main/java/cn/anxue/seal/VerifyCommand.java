package cn.anxue.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The command {@code verify}: what auditors run, with any role that may read. Files given to it hold heads and keys kept
 * elsewhere, as JSON: receipts, published heads, published keys.
 *
 * @param keys the setting ANXUE_KEYS_SEAL
 * @param folder the data folder, where the key may be kept instead
 */
public record VerifyCommand(String url, String user, String password, Optional<String> keys, Path folder) {

    /** @return 0 where history is as it was sealed, 1 where something is wrong */
    public int run(List<String> files, PrintStream out) throws IOException, SQLException, GeneralSecurityException {
        VerificationInput input = VerificationInput.of(SealKeyRing.found(keys, folder));
        for (String file : files) {
            input = input.with(Path.of(file));
        }
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Verification.Outcome outcome = new Verification(
                            connection, input, (log, leaves) -> out.printf("%s: %,d checked%n", log.word(), leaves))
                    .run();
            print(outcome, input, out);
            return outcome.findings().isEmpty() ? 0 : 1;
        }
    }

    private static void print(Verification.Outcome outcome, VerificationInput input, PrintStream out) {
        for (Verification.Checked checked : outcome.logs()) {
            out.printf(
                    "%s: %,d rows under %,d heads checked, %,d not sealed yet%n",
                    checked.log().word(), checked.leaves(), checked.heads(), checked.waiting());
        }
        out.printf(
                "%d heads kept elsewhere were held against it%n", input.heads().size());
        outcome.unpledged()
                .forEach((number, key) -> out.printf(
                        "key %d is known from the database alone; compare it with what was published: %s%n",
                        number, key));
        for (Finding finding : outcome.findings()) {
            out.printf(
                    "WRONG %s %s: %s%n      %s%n",
                    finding.log(), finding.kind(), finding.in(Locale.ENGLISH), finding.in(Locale.CHINESE));
        }
        out.println(
                outcome.findings().isEmpty()
                        ? "History is as it was sealed. 历史记录与封签一致。"
                        : "History is NOT as it was sealed. 历史记录与封签不符。");
    }
}
