package cn.anxue.publicregister;

import cn.anxue.cipher.Vault;
import cn.anxue.id.Sha256;
import cn.anxue.institution.Licence;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * The signed code on a licence (二维码). It names the institution and, by a short digest, the licence it was made for, and
 * is signed with the service's own key: whoever prints one himself cannot sign it, and the code of a licence that was
 * replaced is told from a forged one.
 */
@ApplicationScoped
public class LicenceSeal {
    private static final String PURPOSE = "publicregister.licence";
    private static final int MARK_BYTES = 6;
    private static final int SIGNATURE_BYTES = 15;

    private final Vault vault;

    LicenceSeal(Vault vault) {
        this.vault = vault;
    }

    /** What a code says when it is looked at. */
    public enum Answer {
        /** Made by us for the licence that is in force. */
        GENUINE,
        /** Made by us for an earlier licence. */
        REPLACED,
        /** Not made by us. */
        FORGED
    }

    /** The path under which the code is looked at: {@code /c/{uscc}/{mark}/{signature}}. */
    public String path(String uscc, Licence licence) {
        String mark = mark(licence);
        return "/c/" + uscc + "/" + mark + "/" + signature(uscc, mark);
    }

    /** Whether we made it at all. */
    public boolean isOurs(String uscc, String mark, String signature) {
        return MessageDigest.isEqual(
                signature(uscc, mark).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a code of ours is that of this licence. */
    public boolean isOf(Licence licence, String mark) {
        return mark(licence).equals(mark);
    }

    private static String mark(Licence licence) {
        byte[] digest = Sha256.of(licence.number() + "\n" + licence.issuedOn() + "\n" + licence.expiresOn());
        return text(Arrays.copyOf(digest, MARK_BYTES));
    }

    private String signature(String uscc, String mark) {
        byte[] digest = vault.digest(uscc + "\n" + mark, PURPOSE);
        // The first byte names the suite.
        return text(Arrays.copyOfRange(digest, 1, 1 + SIGNATURE_BYTES));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
