package cn.anxue.school.web;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.school.AccountDraft;
import cn.anxue.school.FilingDraft;
import cn.anxue.school.ProviderDraft;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SpendingDraft;
import cn.anxue.school.SpendingPurpose;
import cn.anxue.web.Fields;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the forms on a school's page. */
final class SchoolFormReader {
    private SchoolFormReader() {}

    static AccountDraft account(SchoolForm form, SchoolId school) {
        matching(form.number(), "[0-9]{6,32}", "/number");
        matching(form.bankCode(), "[0-9]{12}", "/bankCode");
        return new AccountDraft(school, form.number(), form.bankCode());
    }

    static FilingDraft plans(SchoolForm form) {
        Map<SpendingPurpose, Integer> shares = new EnumMap<>(SpendingPurpose.class);
        share(shares, SpendingPurpose.TEACHERS, form.teachers());
        share(shares, SpendingPurpose.PROVIDERS, form.providers());
        share(shares, SpendingPurpose.MATERIALS, form.materials());
        share(shares, SpendingPurpose.PREMISES, form.premises());
        share(shares, SpendingPurpose.RELIEF, form.relief());
        return new FilingDraft(
                Fields.day(form.fromOn(), "/fromOn"),
                Fields.day(form.untilOn(), "/untilOn"),
                money(form.fee(), "/fee"),
                form.service(),
                form.allocation(),
                shares);
    }

    static ProviderDraft provider(SchoolForm form) {
        Fields.needed(form.teaches(), "/service", 200);
        return new ProviderDraft(
                form.uscc(),
                form.teaches(),
                Fields.day(form.fromOn(), "/fromOn"),
                Fields.day(form.untilOn(), "/untilOn"));
    }

    static SpendingDraft spending(SchoolForm form) {
        Payee payee = new Payee(form.payeeBank(), form.payeeAccount(), form.payeeName());
        return new SpendingDraft(
                Fields.chosen(SpendingPurpose.class, form.purpose(), "/purpose"),
                money(form.amount(), "/amount"),
                form.reason(),
                form.provider().isEmpty() ? null : Fields.id(form.provider(), "/provider"),
                payee);
    }

    static String reason(SchoolForm form) {
        return Fields.needed(form.reason(), "/reason", 200);
    }

    static long version(SchoolForm form) {
        return number(form.version(), "/version");
    }

    static int number(@Nullable String text, String at) {
        if (text == null || !text.strip().matches("[0-9]{1,6}")) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, at, Map.of("reason", "0–999999"));
        }
        return Integer.parseInt(text.strip());
    }

    /** As people write it: 80, 80.5 or 80.50. */
    private static Money money(String text, String at) {
        Fields.needed(text, at, 20);
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            throw new ProblemException(RequestProblem.INVALID_AMOUNT, at, Map.of());
        }
        String[] parts = text.split("\\.");
        String cents = parts.length > 1 ? parts[1] : "";
        return Money.ofFen(Long.parseLong(parts[0] + (cents + "00").substring(0, 2)));
    }

    private static void share(Map<SpendingPurpose, Integer> shares, SpendingPurpose purpose, String text) {
        if (text.isEmpty()) {
            return;
        }
        int percent = number(text, "/shares");
        if (percent > 0) {
            shares.put(purpose, percent);
        }
    }

    private static void matching(String text, String pattern, String at) {
        if (!text.matches(pattern)) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, at, Map.of("reason", pattern));
        }
    }
}
