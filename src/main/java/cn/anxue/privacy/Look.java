package cn.anxue.privacy;

import java.util.List;
import java.util.UUID;

/**
 * A look at particulars that are otherwise masked.
 *
 * @param subject what they belong to, as in {@code fee_order}
 * @param fields names of the fields that were shown, never their values
 * @param reason as whoever looked gave it; the people concerned may read it
 * @param regionCode where the subject is
 */
public record Look(String subject, UUID subjectId, List<String> fields, String reason, String regionCode) {}
