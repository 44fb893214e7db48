### Le service local (`diapason serve`) : ce qu’il dit aux personnes, au terminal et dans un navigateur.

command-serve = le même bureau dans un navigateur et pour les programmes, sur cette seule machine
option-port = port où répondre ; sans rien, un port libre

serve-open = À ouvrir dans votre navigateur : { $link }
serve-programs = Le lien sert une fois. Un programme envoie le jeton de la ligne ci-dessus ; la description est à /openapi.json. Ctrl-C arrête le service.
serve-ended = Le service est arrêté.
serve-port-refused = Le port { $port } ne peut pas servir : { $detail }
    .hint = Nommez un autre port, ou aucun : un port libre sera trouvé.
serve-system = Le service ne peut pas démarrer : { $detail }

# Pages de mots seuls, pour qui vient sans la clé de la maison
serve-not-open = Cette page s’ouvre par un lien
    .hint = Lancez diapason serve, puis ouvrez le lien qu’il donne. Chaque lien sert une fois ; le navigateur qui l’a ouvert reste admis jusqu’à l’arrêt du service.
serve-link-used = Ce lien n’ouvre plus rien
    .hint = Il a déjà servi, ou vient d’un service arrêté. Relancez diapason serve, puis ouvrez le lien qu’il donne.
serve-let-in = Un instant…
serve-no-page = Ce programme a été construit sans sa page
    .hint = Il répond quand même aux programmes. Pour avoir la page : cargo xtask ui, puis construire à nouveau le programme.
