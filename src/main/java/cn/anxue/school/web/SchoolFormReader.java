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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
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
                day(form.fromOn(), "/fromOn"),
                day(form.untilOn(), "/untilOn"),
                money(form.fee(), "/fee"),
                form.service(),
                form.allocation(),
                shares);
    }

    static ProviderDraft provider(SchoolForm form) {
        required(form.teaches(), "/service", 200);
        return new ProviderDraft(
                form.uscc(), form.teaches(), day(form.fromOn(), "/fromOn"), day(form.untilOn(), "/untilOn"));
    }

    static SpendingDraft spending(SchoolForm form) {
        Payee payee = new Payee(form.payeeBank(), form.payeeAccount(), form.payeeName());
        return new SpendingDraft(
                purpose(form.purpose()),
                money(form.amount(), "/amount"),
                form.reason(),
                form.provider().isEmpty() ? null : id(form.provider()),
                payee);
    }

    static String reason(SchoolForm form) {
        return required(form.reason(), "/reason", 200);
    }

    static long version(SchoolForm form) {
        return number(form.version(), "/version");
    }

    static LocalDate day(String text, String at) {
        required(text, at, 10);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, at, Map.of("reason", "YYYY-MM-DD"));
        }
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    static int number(@Nullable String text, String at) {
        if (text == null || !text.strip().matches("[0-9]{1,6}")) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, at, Map.of("reason", "0–999999"));
        }
        return Integer.parseInt(text.strip());
    }

    /** As people write it: 80, 80.5 or 80.50. */
    private static Money money(String text, String at) {
        required(text, at, 20);
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

    private static SpendingPurpose purpose(String text) {
        return Arrays.stream(SpendingPurpose.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.REQUIRED, "/purpose", Map.of()));
    }

    private static void matching(String text, String pattern, String at) {
        if (!text.matches(pattern)) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, at, Map.of("reason", pattern));
        }
    }

    private static String required(String text, String at, int max) {
        if (text.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, at, Map.of());
        }
        if (text.length() > max) {
            throw new ProblemException(RequestProblem.TOO_LONG, at, Map.of("max", max));
        }
        return text;
    }
}
