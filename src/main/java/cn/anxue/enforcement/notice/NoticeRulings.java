package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.Hardship;
import cn.anxue.enforcement.Rulings;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;

/** Closures and suspensions of enrolment. */
@ApplicationScoped
class NoticeRulings implements Rulings {
    private final Notices notices;

    NoticeRulings(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean stands(Hardship hardship, InstitutionId institution) {
        return switch (hardship) {
            case ENROLMENT_STOPPED -> notices.stands(NoticeKind.SUSPENSION, institution.value());
            case OPERATION_STOPPED -> notices.stands(NoticeKind.CLOSURE_NOTICE, institution.value());
            case LICENCE_REVOKED -> false;
        };
    }

    @Override
    public boolean isNumberOfOne(String number, InstitutionId institution) {
        return notices.isNumberOfOne(number, institution.value());
    }
}
