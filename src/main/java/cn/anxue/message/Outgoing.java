package cn.anxue.message;

import java.util.UUID;

/**
 * A message to be sent.
 *
 * @param kind what it tells, as in {@code fee.paid}
 * @param text as the recipient reads it
 * @param subjectId what it is about: an order, a lesson's order, a refund
 * @param regionCode where the subject is
 */
public record Outgoing(Recipient to, String kind, String text, UUID subjectId, String regionCode) {}
