package cn.anxue.fee.order;

import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a draft is well formed by itself. Pure. */
final class OrderChecks {
    /** A learner may have joined lately; what lies further back is no sale but a backlog. */
    private static final int JOINED_MONTHS_AGO_MAX = 1;

    private static final int ENDS_YEARS_AHEAD_MAX = 3;
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    /** Domain.md F8: no loans for pupils' training. */
    private static final Pattern LOAN = Pattern.compile("贷款|培训贷|分期|白条|花呗|先学后贷|教育贷");

    private static final int TEXT_MAX = 100;
    private static final int SHORT_MAX = 50;
    private static final int NATIONAL_MAX = 64;
    private static final int REFUND_DAYS_MAX = 365;

    private OrderChecks() {}

    static void check(OrderDraft draft, LocalDate today) {
        Violations found = new Violations();
        checkTexts(draft, found);
        checkPeople(draft, found);
        checkDates(draft, today, found);
        OrderDraft.Size size = draft.size();
        if (!size.price().isPositive()) {
            found.add("/price", RequestProblem.INVALID_AMOUNT);
        }
        if (size.price().compareTo(size.listPrice()) > 0) {
            found.add("/price", OrderProblem.PRICE_ABOVE_LIST);
        }
        checkFullRefund(size, found);
        found.throwIfAny();
    }

    private static void checkFullRefund(OrderDraft.Size size, Violations found) {
        FullRefund all = size.fullRefund();
        if (all == null) {
            return;
        }
        inRange(found, "/fullRefund/daysBeforeStart", all.daysBeforeStart(), REFUND_DAYS_MAX);
        inRange(found, "/fullRefund/daysAfterStart", all.daysAfterStart(), REFUND_DAYS_MAX);
        inRange(found, "/fullRefund/lessons", all.lessons(), size.lessons());
        if (all.equals(new FullRefund(0, 0, 0))) {
            found.add("/fullRefund", RequestProblem.REQUIRED);
        }
    }

    private static void inRange(Violations found, String pointer, int number, int most) {
        if (number < 0 || number > most) {
            found.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", "0–" + most));
        }
    }

    static boolean isMobile(String phone) {
        return MOBILE.matcher(phone).matches();
    }

    static boolean speaksOfLoan(String text) {
        return LOAN.matcher(People.normalised(text)).find();
    }

    private static void checkTexts(OrderDraft draft, Violations found) {
        optional(found, "/course/name", draft.course().name(), TEXT_MAX);
        optional(found, "/course/subject", draft.course().subject(), SHORT_MAX);
        required(found, "/learner/name", draft.learner().name(), SHORT_MAX);
        optional(found, "/learner/grade", draft.learner().grade(), SHORT_MAX);
        required(found, "/guardian/name", draft.guardian().name(), SHORT_MAX);
        optional(found, "/nationalOrderId", draft.nationalOrderId(), NATIONAL_MAX);
        if (draft.course().id() == null && isBlank(draft.course().name())) {
            found.add("/course/name", RequestProblem.REQUIRED);
        }
        if (draft.course().id() == null && isBlank(draft.course().subject())) {
            found.add("/course/subject", RequestProblem.REQUIRED);
        }
    }

    private static void checkPeople(OrderDraft draft, Violations found) {
        if (!isMobile(draft.guardian().phone())) {
            found.add("/guardian/phone", OrderProblem.GUARDIAN_PHONE_FORMAT);
        }
        String childNumber = draft.childNumber();
        if (childNumber != null && !ChildAge.isNumber(childNumber)) {
            found.add("/learner/idNumber", OrderProblem.CHILD_NUMBER_FORMAT);
        }
    }

    private static void checkDates(OrderDraft draft, LocalDate today, Violations found) {
        LocalDate earliest = today.minusMonths(JOINED_MONTHS_AGO_MAX);
        LocalDate latest = today.plusYears(ENDS_YEARS_AHEAD_MAX);
        boolean fits = !draft.startsOn().isBefore(earliest)
                && !draft.endsOn().isBefore(draft.startsOn())
                && !draft.endsOn().isBefore(today)
                && !draft.endsOn().isAfter(latest);
        if (!fits) {
            found.add("/endsOn", OrderProblem.ORDER_DATES_WRONG, Map.of("earliest", earliest, "latest", latest));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void required(Violations found, String pointer, String text, int max) {
        if (text.isBlank()) {
            found.add(pointer, RequestProblem.REQUIRED);
        }
        optional(found, pointer, text, max);
    }

    private static void optional(Violations found, String pointer, @Nullable String text, int max) {
        if (text == null) {
            return;
        }
        if (text.length() > max) {
            found.add(pointer, RequestProblem.TOO_LONG, Map.of("max", max));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            found.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", "control characters"));
        }
    }
}
