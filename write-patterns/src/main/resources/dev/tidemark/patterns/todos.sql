-- The example's table. Safe to run again.
CREATE TABLE IF NOT EXISTS public.todos (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  completed boolean NOT NULL,
  created_at timestamptz NOT NULL
);

-- The id of the last write to touch the row, for clients that wait to see their own.
ALTER TABLE public.todos ADD COLUMN IF NOT EXISTS write_id uuid;

-- Whether everybody who is signed in sees and changes it, or its owner only.
ALTER TABLE public.todos ADD COLUMN IF NOT EXISTS shared boolean NOT NULL DEFAULT false;

-- Whose it is. The default and a policy come from tidemark.protect: a user sees and writes their
-- own rows, the table's owner is bound too (FORCE), and without a user there are none. A second
-- policy adds what is shared.
ALTER TABLE public.todos ADD COLUMN IF NOT EXISTS owner_id text;
CALL tidemark.protect('public.todos', 'owner_id');
DROP POLICY IF EXISTS todos_shared ON public.todos;
CREATE POLICY todos_shared ON public.todos TO authenticated USING (shared) WITH CHECK (shared);

INSERT INTO public.todos (id, title, completed, created_at, owner_id, shared)
  SELECT seed.id::uuid, seed.title, seed.completed, now() - (9 - seed.after) * interval '1 second',
    seed.owner_id, seed.shared
  FROM (VALUES
    ('00000000-0000-4000-8000-000000000001', 'Start the demo', true, 0, 'alice', true),
    ('00000000-0000-4000-8000-000000000002', 'Get stuff done', false, 1, 'alice', true),
    ('00000000-0000-4000-8000-000000000003', 'Water the plants', false, 2, 'bob', true),
    ('00000000-0000-4000-8000-000000000004', 'A present for bob', false, 3, 'alice', false),
    ('00000000-0000-4000-8000-000000000005', 'A surprise for alice', false, 4, 'bob', false)
  ) AS seed (id, title, completed, after, owner_id, shared)
  WHERE NOT EXISTS (SELECT FROM public.todos);
