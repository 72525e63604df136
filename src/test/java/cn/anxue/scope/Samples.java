package cn.anxue.scope;

import cn.anxue.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked for, by the names used in {@code route-scope.txt}. Made anew for each call, by the role that asks. */
final class Samples {
    private static final Map<String, Function<Role, Ask>> ALL = new HashMap<>();

    static {
        List.of(
                        GroundSamples.all(),
                        RuleSamples.all(),
                        BureauSamples.all(),
                        ImportSamples.all(),
                        InstitutionSamples.all(),
                        PublicSamples.all(),
                        SupervisorSamples.all(),
                        TipOffSamples.all(),
                        AgreementSamples.all(),
                        DepositSamples.all(),
                        EnforcementSamples.all(),
                        InspectionSamples.all(),
                        ListSamples.all(),
                        PenaltySamples.all(),
                        TransferSamples.all(),
                        NoticeSamples.all(),
                        AnnualSamples.all(),
                        MailingSamples.all(),
                        BankSamples.all(),
                        StatementSamples.all(),
                        ReconciliationSamples.all(),
                        PayoutSamples.all(),
                        FreezeSamples.all(),
                        OrderSamples.all(),
                        DeskSamples.all(),
                        FeeSamples.all(),
                        PeopleSamples.all(),
                        FailureSamples.all(),
                        AdjustmentSamples.all(),
                        SealSamples.all(),
                        SchoolSamples.all(),
                        WebhookSamples.all(),
                        PrivacySamples.all(),
                        RefundSamples.all(),
                        ReportSamples.all(),
                        AssessmentSamples.all())
                .forEach(ALL::putAll);
    }

    private Samples() {}

    static Ask of(String name, Role role) {
        Function<Role, Ask> sample = find(name);
        if (sample == null) {
            throw new IllegalArgumentException("no sample is named " + name);
        }
        return sample.apply(role);
    }

    static boolean exists(String name) {
        return find(name) != null;
    }

    private static @Nullable Function<Role, Ask> find(String name) {
        return name.isEmpty() ? role -> Ask.plain() : ALL.get(name);
    }
}
