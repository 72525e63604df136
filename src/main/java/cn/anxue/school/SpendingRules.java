package cn.anxue.school;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a payment must be. Pure. */
final class SpendingRules {
    static final int LIST_MAX = 200;
    private static final int REASON_MAX = 500;
    private static final int NAME_MAX = 100;

    private SpendingRules() {}

    /** @param account of the school that pays */
    static Violations check(
            List<SpendingDraft> drafts, String account, Filing filing, List<Provider> providers, LocalDate today) {
        Violations found = new Violations();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).payee().account().equals(account)) {
                found.add("/" + i + "/payee/account", SchoolProblem.PAYEE_IS_OWN_ACCOUNT);
            }
            check(drafts.get(i), filing, providers, today, "/" + i, found);
        }
        return found;
    }

    private static void check(
            SpendingDraft draft,
            Filing filing,
            List<Provider> providers,
            LocalDate today,
            String at,
            Violations found) {
        if (!draft.amount().isPositive()) {
            found.add(at + "/amount", RequestProblem.INVALID_AMOUNT);
        }
        length(draft.reason(), REASON_MAX, at + "/reason", found);
        length(draft.payee().name(), NAME_MAX, at + "/payee/name", found);
        length(
                draft.payee().bankName() == null ? "" : draft.payee().bankName(),
                NAME_MAX,
                at + "/payee/bankName",
                found);
        if (!draft.payee().account().matches("[0-9]{6,32}")) {
            found.add(at + "/payee/account", RequestProblem.INVALID_VALUE, Map.of("reason", "[0-9]{6,32}"));
        }
        if (!filing.plans().shares().containsKey(draft.purpose())) {
            add(found, at + "/purpose", SchoolProblem.PURPOSE_NOT_FILED, "purpose", draft.purpose());
        }
        if ((draft.purpose() == SpendingPurpose.PROVIDERS) == (draft.provider() == null)) {
            found.add(at + "/provider", SchoolProblem.PROVIDER_NEEDED);
        } else if (draft.provider() != null) {
            provider(draft, providers, today, at, found);
        }
    }

    private static void provider(
            SpendingDraft draft, List<Provider> providers, LocalDate today, String at, Violations found) {
        Provider paid = providers.stream()
                .filter(one -> one.id().equals(draft.provider()) && one.teaches(today))
                .findFirst()
                .orElse(null);
        if (paid == null) {
            found.add(at + "/provider", SchoolProblem.PROVIDER_NEEDED);
        } else if (!paid.name().equals(draft.payee().name().strip())) {
            add(found, at + "/payee/name", SchoolProblem.PAYEE_NOT_PROVIDER, "name", paid.name());
        }
    }

    private static void length(String text, int max, String at, Violations found) {
        if (text.isBlank()) {
            found.add(at, RequestProblem.REQUIRED);
        } else if (text.length() > max) {
            found.add(at, RequestProblem.TOO_LONG, Map.of("max", max));
        }
    }

    private static void add(Violations found, String at, ProblemKind kind, String fact, Object value) {
        found.add(at, kind, Map.of(fact, value));
    }
}
