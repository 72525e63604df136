package cn.anxue.tipoff;

import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is encrypted of a tip-off, and by which digests it is found. */
@ApplicationScoped
class Seals {
    static final String TEXT_PURPOSE = "tipoff.text";
    static final String CONTACT_PURPOSE = "tipoff.contact";
    static final String WORDS_PURPOSE = "tipoff_step.words";
    private static final String PIN_PURPOSE = "tipoff.pin";
    private static final String SEPARATOR = "\n";

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    TipOff.Sealed seal(TipOffId id, Report report, CodeAndPin key) {
        Reporter reporter = report.reporter();
        String text = report.text();
        return new TipOff.Sealed(
                text == null ? null : vault.encrypt(text, TEXT_PURPOSE, id.value()),
                reporter == null ? null : vault.encrypt(line(reporter), CONTACT_PURPOSE, id.value()),
                reporter == null ? null : vault.digest(reporter.normalized(), CONTACT_PURPOSE),
                pin(key));
    }

    byte[] pin(CodeAndPin key) {
        return vault.digest(key.together(), PIN_PURPOSE);
    }

    byte[] contact(Reporter reporter) {
        return vault.digest(reporter.normalized(), CONTACT_PURPOSE);
    }

    @Nullable
    String text(byte @Nullable [] sealed, UUID id) {
        return sealed == null ? null : vault.decrypt(sealed, TEXT_PURPOSE, id);
    }

    Reporter reporter(byte[] sealed, UUID id) {
        String[] parts = vault.decrypt(sealed, CONTACT_PURPOSE, id).split(SEPARATOR, 2);
        return new Reporter(parts[1].isEmpty() ? null : parts[1], parts[0]);
    }

    byte @Nullable [] words(@Nullable String words, UUID step) {
        return words == null ? null : vault.encrypt(words, WORDS_PURPOSE, step);
    }

    @Nullable
    String openWords(byte @Nullable [] sealed, UUID step) {
        return sealed == null ? null : vault.decrypt(sealed, WORDS_PURPOSE, step);
    }

    private static String line(Reporter reporter) {
        String name = reporter.name() == null ? "" : reporter.name().strip();
        return reporter.contact().strip().replace(SEPARATOR, " ") + SEPARATOR + name.replace(SEPARATOR, " ");
    }
}
