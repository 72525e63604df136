package cn.anxue.imports;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.Guardian;
import cn.anxue.fee.order.Learner;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.TakenOrder;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of orders as they are taken over. Pure. */
final class OrderSheet {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final int NAME_MAX = 50;
    private static final int TITLE_MAX = 100;
    private static final int NUMBER_MAX = 64;
    private static final int LESSONS_MAX = 1_000;
    private static final Money NOTHING = Money.ofFen(0);

    private OrderSheet() {}

    /** Nothing where something is wrong with it. */
    static @Nullable TakenOrder order(ReadRow row, InstitutionId institution, Loaded loaded) {
        int before = loaded.findings().size();
        checkTexts(row, loaded);
        Optional<Billing> billing =
                Choices.BILLINGS.of(Objects.requireNonNullElse(row.text("billing"), Billing.BY_LESSON.name()));
        if (billing.isEmpty()) {
            loaded.add(Choices.BILLINGS.unknown(row, "billing"));
        }
        if (row.mustDay("endsOn").isBefore(row.mustDay("startsOn"))) {
            loaded.refuse(row, "endsOn", RowProblem.ROW_DAYS_DISORDERED);
        }
        TakenOrder order = figures(row, institution, billing.orElse(Billing.BY_LESSON), loaded);
        return loaded.findings().size() == before ? order : null;
    }

    private static void checkTexts(ReadRow row, Loaded loaded) {
        if (!MOBILE.matcher(row.must("phone")).matches()) {
            loaded.refuse(row, "phone", RowProblem.ROW_PHONE_FORMAT);
        }
        checkLength(row, "learner", NAME_MAX, loaded);
        checkLength(row, "grade", NAME_MAX, loaded);
        checkLength(row, "guardian", NAME_MAX, loaded);
        checkLength(row, "course", TITLE_MAX, loaded);
        checkLength(row, "subject", NAME_MAX, loaded);
        checkLength(row, "orderNumber", NUMBER_MAX, loaded);
    }

    private static void checkLength(ReadRow row, String field, int most, Loaded loaded) {
        String text = row.text(field);
        if (text != null && text.length() > most) {
            loaded.add(new Finding(row.number(), field, RowProblem.ROW_TEXT_TOO_LONG, Map.of("most", most)));
        }
    }

    private static TakenOrder figures(ReadRow row, InstitutionId institution, Billing billing, Loaded loaded) {
        int lessons = Objects.requireNonNull(row.whole("lessons"));
        int gift = row.wholeOr("giftLessons", 0);
        int taught = row.wholeOr("taught", 0);
        Money price = Objects.requireNonNull(row.money("price"));
        Money listPrice = row.moneyOr("listPrice", price);
        boolean told = row.has("held") || taught > 0;
        Money paid = row.moneyOr("paid", told ? price : NOTHING);
        Money held = row.moneyOr("held", lessons < 1 ? NOTHING : left(price, paid, lessons, taught));
        boolean consistent = lessons >= 1
                && lessons <= LESSONS_MAX
                && gift >= 0
                && gift <= LESSONS_MAX
                && taught >= 0
                && taught <= lessons + gift
                && price.isPositive()
                && price.compareTo(listPrice) <= 0
                && paid.compareTo(price) <= 0
                && held.compareTo(paid) <= 0
                && !held.isNegative();
        if (!consistent) {
            loaded.refuse(row, "price", RowProblem.ROW_FIGURES_INCONSISTENT);
        } else if (paid.isPositive() && held.isZero()) {
            loaded.refuse(row, "held", RowProblem.ROW_ORDER_SPENT);
        }
        return new TakenOrder(
                new OrderDraft(
                        institution,
                        new OrderDraft.CourseChoice(null, row.must("course"), row.must("subject")),
                        new Learner(row.must("learner"), Objects.requireNonNullElse(row.text("grade"), "")),
                        null,
                        new Guardian(row.must("guardian"), row.must("phone")),
                        new OrderDraft.Size(billing, lessons, gift, price, listPrice),
                        row.mustDay("startsOn"),
                        row.mustDay("endsOn"),
                        row.must("orderNumber")),
                paid,
                held,
                taught);
    }

    /** Where the sheet does not say it: what was paid less a share of the price for each lesson taught. */
    private static Money left(Money price, Money paid, int lessons, int taught) {
        long used = price.minor() / lessons * Math.min(taught, lessons)
                + price.minor() % lessons * Math.min(taught, lessons) / lessons;
        return Money.ofFen(Math.max(paid.minor() - used, 0));
    }
}
