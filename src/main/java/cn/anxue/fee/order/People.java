package cn.anxue.fee.order;

import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Learners and guardians as stored: encrypted to be read, digested to be found. */
@ApplicationScoped
public class People {
    /** Purposes of the columns. */
    public static final String LEARNER = "fee_order.learner";

    public static final String GUARDIAN = "fee_order.guardian";

    private static final String LEARNER_DIGEST = "fee_order.learner_digest";
    private static final String CHILD_NUMBER_DIGEST = "fee_order.learner_id_digest";
    private static final String PHONE_DIGEST = "fee_order.guardian_phone_digest";
    private static final String GAP = "\n";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}·•．。、-]");

    private final Vault vault;

    People(Vault vault) {
        this.vault = vault;
    }

    byte[] encrypt(Learner learner) {
        return vault.encrypt(learner.name() + GAP + learner.grade(), LEARNER);
    }

    byte[] encrypt(Guardian guardian) {
        return vault.encrypt(guardian.name() + GAP + guardian.phone(), GUARDIAN);
    }

    Learner learner(byte[] encrypted) {
        String[] parts = vault.decrypt(encrypted, LEARNER).split(GAP, -1);
        return new Learner(parts[0], parts[1]);
    }

    Guardian guardian(byte[] encrypted) {
        String[] parts = vault.decrypt(encrypted, GUARDIAN).split(GAP, -1);
        return new Guardian(parts[0], parts[1]);
    }

    /** One learner, however his name is spelled. */
    byte[] digest(Learner learner, Guardian guardian) {
        return vault.digest(normalised(learner.name()) + GAP + guardian.phone(), LEARNER_DIGEST);
    }

    byte[] digestOfChildNumber(String number) {
        return vault.digest(number.toUpperCase(Locale.ROOT), CHILD_NUMBER_DIGEST);
    }

    /** By which all orders of one phone are found. */
    public byte[] digestOfPhone(String phone) {
        return vault.digest(phone, PHONE_DIGEST);
    }

    /** Without what differs between two spellings of one text: width, case, spaces, points, traditional characters. */
    static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Simplified.of(BETWEEN.matcher(plain).replaceAll(""));
    }
}
