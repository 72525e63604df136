-- Two roles more: who alone may read who reported (confidant), and citizens who report clues in office (supervisor). Neither goes with another.
alter table identity_actor drop constraint identity_actor_roles_fit_scope;
alter table identity_actor add constraint identity_actor_roles_fit_scope check (
    case scope_kind
        when 'REGION' then roles in ('confidant', 'supervisor')
            or roles ~ '^(officer|approver|inspector|auditor)(,(officer|approver|inspector|auditor))*$'
        when 'BANK' then roles = 'bank'
        when 'INSTITUTION' then roles = 'institution'
        else roles in ('administrator', 'bank', 'institution', 'confidant', 'supervisor')
            or roles ~ '^(officer|approver|inspector|auditor)(,(officer|approver|inspector|auditor))*$'
    end);
