package cn.anxue.inspection;

import cn.anxue.institution.InstitutionId;
import java.util.List;

/** A supervisor to be appointed for a region, with the institutions to begin with. */
public record Appointment(String name, String regionCode, List<InstitutionId> institutions) {
    public Appointment {
        institutions = List.copyOf(institutions);
    }
}
