package cn.anxue.failure;

/**
 * What an officer says when he triggers a failure.
 *
 * @param basis what shows it, and the document where there is one
 */
public record FailureDraft(FailureKind kind, String basis) {}
