package cn.anxue.fee.web.console;

import cn.anxue.deposit.DepositInquiry;
import cn.anxue.deposit.DepositStanding;
import cn.anxue.fee.payout.PayoutInquiry;
import cn.anxue.fee.payout.PayoutView;
import cn.anxue.fee.release.InstitutionMoney;
import cn.anxue.fee.release.Release;
import cn.anxue.fee.release.ReleaseInquiry;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Page;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The institution's money: held for families, earned, released, due; what goes out; its deposit. */
@Path("/console/money")
@DenyAll
@Produces(Pages.HTML)
public class MoneyPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance money(
                InstitutionMoney.Position position,
                DepositStanding deposit,
                List<Release> releases,
                @Nullable String next,
                List<PayoutView> payouts);
    }

    private final InstitutionMoney money;
    private final DepositInquiry deposits;
    private final ReleaseInquiry releases;
    private final PayoutInquiry payouts;
    private final Desk desk;

    MoneyPages(
            InstitutionMoney money,
            DepositInquiry deposits,
            ReleaseInquiry releases,
            PayoutInquiry payouts,
            Desk desk) {
        this.money = money;
        this.deposits = deposits;
        this.releases = releases;
        this.payouts = payouts;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response show(@RestQuery @Size(max = 100) @Nullable String cursor) {
        InstitutionId own = desk.institution();
        Page<Release> shown = releases.list(desk.caller(), own, cursor, SHOWN_MAX);
        return Pages.show(Templates.money(
                money.of(desk.caller(), own, desk.today()),
                deposits.get(desk.caller(), own),
                shown.items(),
                shown.next(),
                payouts.of(desk.caller(), own, SHOWN_MAX)));
    }
}
