package cn.anxue.reporting.file;

import cn.anxue.audit.AuditEvent;
import cn.anxue.deposit.DepositStanding;
import cn.anxue.enforcement.Standing;
import cn.anxue.institution.BarView;
import cn.anxue.institution.InstitutionView;
import java.util.List;

/** Everything about one institution, as far as the reader may know it. */
public record InstitutionFile(
        InstitutionView institution,
        String regionName,
        List<String> formerNames,
        List<BarView> bars,
        Standing standing,
        DepositStanding deposit,
        FeeBalances fees,
        List<FileSection> sections,
        List<AuditEvent> trail) {}
