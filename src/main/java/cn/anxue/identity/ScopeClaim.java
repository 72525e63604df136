package cn.anxue.identity;

import java.util.UUID;

/** A scope as the text of a token's claim, as in {@code region:140302}. */
final class ScopeClaim {
    static final String NAME = "anxue_scope";

    private ScopeClaim() {}

    static String of(Scope scope) {
        if (scope instanceof Scope.Region region) {
            return "region:" + region.regionCode();
        }
        if (scope instanceof Scope.Bank bank) {
            return "bank:" + bank.bankCode();
        }
        if (scope instanceof Scope.Institution institution) {
            return "institution:" + institution.institutionId();
        }
        if (scope instanceof Scope.Order order) {
            return "order:" + order.orderId();
        }
        return "none:";
    }

    static Scope scope(String claim) {
        int colon = claim.indexOf(':');
        String kind = claim.substring(0, Math.max(colon, 0));
        String value = claim.substring(colon + 1);
        return switch (kind) {
            case "region" -> new Scope.Region(value);
            case "bank" -> new Scope.Bank(value);
            case "institution" -> new Scope.Institution(UUID.fromString(value));
            case "order" -> new Scope.Order(UUID.fromString(value));
            case "none" -> new Scope.None();
            default -> throw new IllegalStateException("a token signed by us holds no scope we know");
        };
    }
}
