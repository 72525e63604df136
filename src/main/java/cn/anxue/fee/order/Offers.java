package cn.anxue.fee.order;

import cn.anxue.fee.course.CourseId;
import cn.anxue.fee.course.CourseService;
import cn.anxue.fee.course.CourseState;
import cn.anxue.fee.course.CourseView;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What an order sells: a published course at no more than its price, or something by name. */
@ApplicationScoped
class Offers {
    /** Domain.md F10: a published price list, and no fee outside it. */
    private static final String PRICES = SaleGrounds.FEES;

    private final CourseService courses;

    Offers(CourseService courses) {
        this.courses = courses;
    }

    NewOrder.Offer of(OrderDraft draft) {
        UUID id = draft.course().id();
        NewOrder.Offer offer = id == null ? named(draft) : published(draft, id);
        if (OrderChecks.speaksOfLoan(offer.name())) {
            throw new ProblemException(
                    OrderProblem.TRAINING_LOAN, "/course/name", Map.of("document", SaleGrounds.THIRTEEN));
        }
        return offer;
    }

    private static NewOrder.Offer named(OrderDraft draft) {
        return new NewOrder.Offer(
                null,
                Objects.requireNonNull(draft.course().name()).strip(),
                Objects.requireNonNull(draft.course().subject()).strip());
    }

    private NewOrder.Offer published(OrderDraft draft, UUID id) {
        CourseView course = courses.find(new CourseId(id))
                .filter(found -> found.institution().equals(draft.institution()))
                .orElseThrow(() -> new ProblemException(OrderProblem.COURSE_UNKNOWN, "/course/id", Map.of()));
        if (course.state() != CourseState.PUBLISHED) {
            throw new ProblemException(OrderProblem.COURSE_NOT_PUBLISHED, "/course/id", Map.of("document", PRICES));
        }
        requireTerms(draft, course);
        return new NewOrder.Offer(id, course.name(), course.subject());
    }

    private static void requireTerms(OrderDraft draft, CourseView course) {
        OrderDraft.Size size = draft.size();
        String subject = draft.course().subject();
        if (subject != null && !People.normalised(subject).equals(People.normalised(course.subject()))) {
            throw differs("/course/subject", Text.of("科目", "subject"));
        }
        if (size.billing() != course.billing()) {
            throw differs("/billing", Text.of("收费方式", "billing"));
        }
        if (size.lessons() != course.lessons()) {
            throw differs("/lessons", Text.of("课时数", "number of lessons"));
        }
        if (size.listPrice().compareTo(course.listPrice()) > 0) {
            throw new ProblemException(
                    OrderProblem.PRICE_ABOVE_COURSE,
                    "/listPrice",
                    Map.of("most", course.listPrice().decimal(), "document", PRICES));
        }
    }

    private static ProblemException differs(String pointer, Text field) {
        return new ProblemException(OrderProblem.COURSE_DIFFERS, pointer, Map.of("field", field));
    }
}
