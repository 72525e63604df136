package cn.anxue.enforcement.penalty;

import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the party was told before the decision, with its rights (行政处罚告知书). */
@Embeddable
public record PreNotice(
        String number,
        LocalDate issuedOn,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "issued_by"))
        ActorId issuedBy,

        @Embedded Terms terms,
        @Embedded @Nullable Service service,
        @Nullable LocalDate recalledOn) {
    PreNotice served(Service how) {
        return new PreNotice(number, issuedOn, issuedBy, terms, how, recalledOn);
    }

    PreNotice recalled(LocalDate on) {
        return new PreNotice(number, issuedOn, issuedBy, terms, service, on);
    }
}
