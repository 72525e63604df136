package cn.anxue.enforcement;

import cn.anxue.institution.InstitutionId;

/** The rulings on record of one kind of document; each kind that brings hardships upon institutions answers for its own. */
public interface Rulings {
    /** Whether one that brings this hardship stands against the institution. */
    boolean stands(Hardship hardship, InstitutionId institution);

    /** Whether the number is that of a ruling on the institution, standing or not. */
    boolean isNumberOfOne(String number, InstitutionId institution);
}
