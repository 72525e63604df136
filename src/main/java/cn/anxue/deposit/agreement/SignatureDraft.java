package cn.anxue.deposit.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is handed in.
 *
 * @param documentId the scanned copy, where the signature was given on paper
 */
public record SignatureDraft(
        Party party,
        String signedBy,
        LocalDate signedOn,
        @Nullable UUID documentId) {}
