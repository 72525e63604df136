package cn.anxue.institution;

import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;

/** Fired in the database transaction in which they pass from one authority to another; what is open follows them. */
public record InstitutionsHandedOver(List<HandedOver> institutions) {
    /** One institution, in one relation. */
    public record HandedOver(
            InstitutionId institution,
            Relation relation,
            AuthorityId from,
            AuthorityId to,
            LocalDate on,
            String agreementNumber) {}
}
