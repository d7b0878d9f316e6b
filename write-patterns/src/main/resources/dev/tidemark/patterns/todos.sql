-- The example's table. Safe to run again.
CREATE TABLE IF NOT EXISTS public.todos (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  completed boolean NOT NULL,
  created_at timestamptz NOT NULL
);

-- The id of the last write to touch the row, for clients that wait to see their own.
ALTER TABLE public.todos ADD COLUMN IF NOT EXISTS write_id uuid;

-- Whose it is. The policies and the default come from tidemark.protect: a user sees and writes
-- their own rows only, the table's owner is bound too (FORCE), and without a user there are none.
ALTER TABLE public.todos ADD COLUMN IF NOT EXISTS owner_id text;
CALL tidemark.protect('public.todos', 'owner_id');

INSERT INTO public.todos (id, title, completed, created_at, owner_id)
  SELECT gen_random_uuid(), 'Get stuff done', false, now(), 'alice'
  WHERE NOT EXISTS (SELECT FROM public.todos);
