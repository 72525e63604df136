package cn.anxue.identity;

import java.util.UUID;

/** How far an actor reaches. */
public sealed interface Scope {
    /** A node of the region tree with all below it. */
    record Region(String regionCode) implements Scope {}

    /** One bank's accounts. */
    record Bank(String bankCode) implements Scope {}

    /** One institution. */
    record Institution(UUID institutionId) implements Scope {}

    /** One order, of the family that holds it. */
    record Order(UUID orderId) implements Scope {}

    /** Nothing but public things and, for administrators, the actors. */
    record None() implements Scope {}
}
