package cn.anxue.fee.course;

import cn.anxue.fee.order.Billing;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something an institution teaches and sells; its terms stay as they are once it is written down. */
@Entity
@Table(name = "fee_course")
class Course {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CourseId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    private String name;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Billing billing;

    private int lessons;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "list_price_minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private Money listPrice;

    @Enumerated(EnumType.STRING)
    private CourseState state;

    private Instant createdAt;

    @Nullable
    private Instant publishedAt;

    @Nullable
    private Instant withdrawnAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    Course(CourseId id, CourseDraft draft, Instant createdAt) {
        this.id = id;
        this.institutionId = draft.institution();
        this.name = draft.name();
        this.subject = draft.subject();
        this.billing = draft.billing();
        this.lessons = draft.lessons();
        this.listPrice = draft.listPrice();
        this.state = CourseState.DRAFT;
        this.createdAt = createdAt;
    }

    void publish(Instant at) {
        become(CourseState.PUBLISHED);
        publishedAt = at;
    }

    void withdraw(Instant at) {
        become(CourseState.WITHDRAWN);
        withdrawnAt = at;
    }

    InstitutionId institutionId() {
        return institutionId;
    }

    long version() {
        return version;
    }

    CourseView view() {
        return new CourseView(
                id,
                institutionId,
                name,
                subject,
                billing,
                lessons,
                listPrice,
                state,
                publishedAt,
                withdrawnAt,
                version);
    }

    private void become(CourseState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(CourseProblem.COURSE_STATE, Map.of("state", state));
        }
        state = next;
    }
}
