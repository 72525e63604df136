package cn.anxue.institution.transfer;

import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** That files are to be handed over on a day to come, for officers of both sides. */
@ApplicationScoped
class TransferDuties implements Duties {
    private static final Text HAND_OVER = Text.of("按移交清单交接案卷", "Hand the files over as listed");

    private final TransferRegister register;

    TransferDuties(TransferRegister register) {
        this.register = register;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!caller.has(Role.OFFICER)) {
            return List.of();
        }
        Page<TransferView> accepted = register.find(caller, TransferState.ACCEPTED, null, NAMED_MAX);
        return accepted.items().stream()
                .map(agreed -> new Duty(
                        "transfer.prepare",
                        agreed.id().value(),
                        HAND_OVER,
                        agreed.lines().size() + " 家机构",
                        agreed.agreementNumber(),
                        agreed.takesEffectOn(),
                        "/console/transfers/" + agreed.id()))
                .toList();
    }
}
