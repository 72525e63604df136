package cn.anxue.region;

/**
 * An office (主管部门): one department of one place.
 *
 * @param documentPrefix its 代字, which begins the numbers of its documents, as 承教 in 承教监停〔2026〕12号
 * @param generated name and 代字 were made by rule and nobody has confirmed them
 */
public record Authority(
        AuthorityId id,
        String name,
        Department department,
        String regionCode,
        String documentPrefix,
        AuthorityContact contact,
        boolean generated,
        long version) {}
