package cn.anxue.fee.release;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Shows releases to whoever sees the institution. */
@ApplicationScoped
@Transactional
public class ReleaseInquiry {
    private final InstitutionRegister register;
    private final ReleaseStore store;

    ReleaseInquiry(InstitutionRegister register, ReleaseStore store) {
        this.register = register;
        this.store = store;
    }

    /** Latest first. */
    public Page<Release> list(Caller caller, InstitutionId institution, @Nullable String cursor, int limit) {
        register.requireSight(caller, institution);
        return Page.of(
                store.page(institution, Cursor.decodeNullable(cursor), limit),
                limit,
                last -> Cursor.encode(last.id().value()));
    }
}
