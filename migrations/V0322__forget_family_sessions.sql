-- Sessions nobody can come back to are forgotten; the audit trail and the order keep what was done in them.
create index fee_family_session_over on fee_family_session (least(expires_at, ended_at));
grant delete on fee_family_session to ${app_role};
