package cn.anxue.enforcement.list;

import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** What shows that an observed institution has put its breach right; awaits the decision. */
@Embeddable
public record AskedReturn(
        @Column(name = "return_evidence") String evidence,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "return_asked_by"))
        ActorId by) {}
