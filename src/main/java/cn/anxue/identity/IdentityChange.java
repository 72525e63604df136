package cn.anxue.identity;

/**
 * One change of who may act.
 *
 * @param act past-tense dotted name, as in {@code client.revoked}
 * @param subject {@code actor} or {@code client}
 * @param reach the scope of the one it was done to
 */
public record IdentityChange(Caller by, String act, String subject, ActorId id, Scope reach) {}
